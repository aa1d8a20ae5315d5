// fetch('/api/users/?page=2')

// webpack.config.js: In the exported object.
// above:
// module.exports = {
  devServer: {
    proxy: [
      {
        context: ['/api'],
        target: 'http://127.0.0.1:4000',
        changeOrigin: true,
      },
    ],
  },

// Note: This helps in development only. What is deployed still needs CORS in the API, or a proxy of its own.

// Note: Call the relative URL from the page. To the browser it is the same origin, so no CORS rule applies.

// Note: A server that checks `Origin`, against CSRF for example, still sees the origin of the page.
