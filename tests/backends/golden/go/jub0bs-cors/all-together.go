// Terminal: In the module's folder.
// go get github.com/jub0bs/cors

// main.go: At the top, with the other imports, if it is not there yet.
// above:
// import (
	"github.com/jub0bs/cors"

// main.go: In place of the line that starts the server, with its address. Where `mux` stands, put its handler, or `http.DefaultServeMux` for `nil`.
// instead of:
// 	log.Fatal(http.ListenAndServe(":8080", mux))
	middleware, err := cors.NewMiddleware(cors.Config{
		Origins: []string{"http://localhost:5173"},
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

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.
