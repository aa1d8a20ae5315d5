// Terminal: Where `config/cors.php` does not exist yet.
// php artisan config:publish cors

// config/cors.php: In place of what is in it.
<?php

return [
    'paths' => ['*'],
    'allowed_methods' => ["GET", "HEAD", "POST"],
    'allowed_origins' => ["http://localhost:5173"],
    'allowed_origins_patterns' => [],
    'allowed_headers' => ["x-it's\$odd"],
    'exposed_headers' => [],
    'max_age' => 0,
    'supports_credentials' => false,
];

// Terminal: Once after the change, because Laravel may have stored the old configuration.
// php artisan config:clear

// Note: `paths` covers the whole app. To cover less, name paths such as `api/*`.

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: The lists hold what was seen here. Add what your other requests need.
