// Terminal: Where `config/cors.php` does not exist yet.
// php artisan config:publish cors

// config/cors.php: In place of what is in it.
<?php

return [
    'paths' => ['*'],
    'allowed_methods' => ["GET", "HEAD", "POST", "PUT"],
    'allowed_origins' => ["http://localhost:5173"],
    'allowed_origins_patterns' => [],
    'allowed_headers' => ["authorization", "content-type", "x-request-id"],
    'exposed_headers' => ["x-total-count"],
    'max_age' => 600,
    'supports_credentials' => true,
];

// Terminal: Once after the change, because Laravel may have stored the old configuration.
// php artisan config:clear

// Note: `paths` covers the whole app. To cover less, name paths such as `api/*`.

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.

// Note: Only one layer may send these headers. Remove them from every proxy in front of Laravel.
