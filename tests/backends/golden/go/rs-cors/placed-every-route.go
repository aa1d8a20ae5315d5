// Terminal: In the module's folder.
// go get github.com/rs/cors

// main.go: At the top, with the other imports, if it is not there yet.
// above:
// import (
	"github.com/rs/cors"

// main.go: In place of the line that starts the server, with its address. Where `mux` stands, put its handler, or `http.DefaultServeMux` for `nil`.
// instead of:
// 	log.Fatal(http.ListenAndServe(":8080", mux))
	handler := cors.New(cors.Options{
		AllowedOrigins: []string{"http://localhost:5173"},
		AllowCredentials: true,
		AllowedMethods: []string{"GET", "HEAD", "POST", "PUT"},
		AllowedHeaders: []string{"authorization", "content-type", "x-request-id"},
		ExposedHeaders: []string{"x-total-count"},
		MaxAge: 600,
	}).Handler(mux)
	log.Fatal(http.ListenAndServe(":8080", handler))

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.
