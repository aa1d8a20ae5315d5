// fetch('/api/users/?page=2')

// next.config.js: In the exported object.
// above:
// module.exports = {
  skipTrailingSlashRedirect: true,
  async rewrites() {
    return [
      { source: '/api/:path*/', destination: 'http://127.0.0.1:4000/api/:path*/' },
      { source: '/api/:path*', destination: 'http://127.0.0.1:4000/api/:path*' },
    ];
  },

// Note: This helps in development only. What is deployed still needs CORS in the API, or a proxy of its own.

// Note: Call the relative URL from the page. To the browser it is the same origin, so no CORS rule applies.

// Note: Where Next.js itself serves the deployed app, the rewrite works there too.

// Note: Next.js then answers its own pages with and without the slash.

// Note: A server that checks `Origin`, against CSRF for example, still sees the origin of the page.
