// Terminal: In the module's folder.
// go get github.com/gin-contrib/cors

// main.go: At the top, with the other imports, if it is not there yet.
// above:
// import (
	"time"

	"github.com/gin-contrib/cors"

// main.go: Directly below `router := gin.Default()`, above every route and group.
// above:
// 	router := gin.Default()
	router.Use(cors.New(cors.Config{
		AllowOrigins: []string{"http://localhost:5173"},
		AllowCredentials: true,
		AllowMethods: []string{"GET", "HEAD", "POST", "PUT"},
		AllowHeaders: []string{"authorization", "content-type", "x-request-id"},
		ExposeHeaders: []string{"x-total-count"},
		MaxAge: 600 * time.Second,
	}))
// below:
// 	router.

// Note: A request from any other origin is now answered with 403, even where it would need no permission to be sent.

// Note: Other requests get neither these headers nor `Vary: Origin` from gin-contrib/cors. If a cache or CDN stands in front, make `Origin` part of its cache key.

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.
