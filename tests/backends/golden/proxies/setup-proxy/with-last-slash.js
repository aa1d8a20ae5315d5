// fetch('/api/users/?page=2')

// Terminal: In the project's folder.
// npm install --save-dev http-proxy-middleware@3

// src/setupProxy.js: As a new file, under this very name.
const { createProxyMiddleware } = require('http-proxy-middleware');

module.exports = (app) => {
  app.use(
    createProxyMiddleware({
      target: 'http://127.0.0.1:4000',
      changeOrigin: true,
      pathFilter: '/api',
    }),
  );
};

// Note: This helps in development only. What is deployed still needs CORS in the API, or a proxy of its own.

// Note: Call the relative URL from the page. To the browser it is the same origin, so no CORS rule applies.

// Note: Restart `npm start` afterwards.

// Note: A server that checks `Origin`, against CSRF for example, still sees the origin of the page.
