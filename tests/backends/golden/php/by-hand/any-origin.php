// index.php: Directly below `<?php`, `declare` and `namespace`, before anything is printed.
// above:
// <?php
header('Access-Control-Allow-Origin: *');
if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD'])) {
    header("Access-Control-Allow-Methods: GET, HEAD, POST, PATCH");
    header("Access-Control-Allow-Headers: content-type");
    http_response_code(204);
    exit;
}

// Note: Let nothing stand before `<?php`, not even an empty line: PHP may then send its headers before these lines run.

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Every website can read these answers. That suits public data only.

// Note: The lists hold what was seen here. Add what your other requests need.
