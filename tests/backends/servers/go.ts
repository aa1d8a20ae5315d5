import { build, goPackage, run } from '../go.ts';
import type { Mistake, Server } from '../server.ts';

const go: Server = {
  backend: 'go',
  variants: ['rs-cors'],
  found: goPackage('github.com/rs/cors', 'golang-github-rs-cors-dev'),
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  cannot: {
    'odd-header': 'rs/cors before 1.11 reads letters, digits, - and _ in a header name only',
    'a method, beside what is allowed already': 'rs/cors answers a preflight that it refuses without any list',
  },
  app: (_, mistake) => ({ 'main.go': app(mistake) }),
  prepare: build,
  start: run,
};

export default [go];

const app = (mistake: Mistake) => `package main

import (
	"log"
	"net/http"
)

func items(w http.ResponseWriter, r *http.Request) {
	if r.Method == "OPTIONS" {
		http.Error(w, "Method not allowed", 405)
		return
	}
	w.Header().Set("X-Total-Count", "3")
	w.Header().Set("X-Request-Id", "7")
	w.Write([]byte("[]"))
}

func fail(w http.ResponseWriter, r *http.Request) {
	http.Error(w, "The database is gone", 500)
}

${wrappers[mistake]?.code ?? ''}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/items", items)
	mux.HandleFunc("/items/", items)
	mux.HandleFunc("/fail", fail)
	log.Fatal(http.ListenAndServe(":8080", ${wrappers[mistake]?.handler ?? 'mux'}))
}
`;

const wrappers: Partial<Record<Mistake, { handler: string; code: string }>> = {
  'before-auth': {
    handler: 'requireLogin(mux)',
    code: `func requireLogin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") == "" {
			http.Error(w, "Unauthorized", 401)
			return
		}
		next.ServeHTTP(w, r)
	})
}`,
  },
  'before-redirect': {
    handler: 'redirect(mux)',
    code: `func redirect(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/items" {
			http.Redirect(w, r, "/items/", 308)
			return
		}
		next.ServeHTTP(w, r)
	})
}`,
  },
};
