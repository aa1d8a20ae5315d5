// Terminal: In the module's folder.
// go get github.com/jub0bs/cors

// main.go: At the top, with the other imports, if it is not there yet.
// above:
// import (
	"os"
	"strings"

	"github.com/jub0bs/cors"

// main.go: In place of the line that starts the server, with its address. Where `mux` stands, put its handler, or `http.DefaultServeMux` for `nil`.
// instead of:
// 	log.Fatal(http.ListenAndServe(":8080", mux))
	middleware, err := cors.NewMiddleware(cors.Config{
		Origins: strings.Split(strings.ReplaceAll(os.Getenv("CORS_ORIGINS"), " ", ""), ","),
		Credentialed: true,
		Methods: []string{"GET", "HEAD", "POST", "PUT"},
		RequestHeaders: []string{"authorization", "content-type", "x-request-id"},
		ResponseHeaders: []string{"x-total-count"},
		MaxAgeInSeconds: 600,
	})
	if err != nil {
		log.Fatal(err)
	}
	handler := middleware.Wrap(mux)
	log.Fatal(http.ListenAndServe(":8080", handler))

// Environment: In the environment that the server starts in: of its host, its service, or a shell, with `export` in front. Each place names its own origins.
// CORS_ORIGINS=http://localhost:5173,http://[::1]:5173,https://production.example

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.

// Note: `https://production.example` is a placeholder. Put your own origin in its place.
