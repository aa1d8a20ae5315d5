// index.php: Directly below `<?php`, `declare` and `namespace`, above the redirect.
// above:
// <?php
$allowedOrigins = ["http://localhost:5173"];
$origin = $_SERVER['HTTP_ORIGIN'] ?? '';
header('Vary: Origin', false);
if (in_array($origin, $allowedOrigins, true)) {
    header("Access-Control-Allow-Origin: $origin");
    header('Access-Control-Allow-Credentials: true');
    header("Access-Control-Expose-Headers: x-total-count");
    if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD'])) {
        header("Access-Control-Allow-Methods: GET, HEAD, POST, PUT");
        header("Access-Control-Allow-Headers: authorization, content-type, x-request-id");
        header('Access-Control-Max-Age: 600');
        http_response_code(204);
        exit;
    }
}

// Note: Let nothing stand before `<?php`, not even an empty line: PHP may then send its headers before these lines run.

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.

// Note: The request itself still meets the redirect, even if a preflight is now answered. Call the final URL from the page.
