import { say } from '../../engine/say.ts';
import { code } from '../printing/code.ts';
import { quote } from '../printing/quote.ts';
import { inTerminal } from '../printing/terminal.ts';
import { type DevelopmentProxy, proxied, routeTo } from './proxy.ts';

export default {
  id: 'setup-proxy',
  name: 'Create React App, setupProxy.js',
  docs: 'https://create-react-app.dev/docs/proxying-api-requests-in-development/#configuring-the-proxy-manually',
  provenance: 'run',
  print(url) {
    const { target, prefix, strips, call } = routeTo(url);
    return proxied(
      [
        inTerminal('npm install --save-dev http-proxy-middleware@3', say("In the project's folder.")),
        {
          file: 'src/setupProxy.js',
          where: say('As a new file, under this very name.'),
          language: 'javascript',
          code: code`
            const { createProxyMiddleware } = require('http-proxy-middleware');

            module.exports = (app) => {
              app.use(
                createProxyMiddleware({
                  target: ${quote('javascript', target)},
                  changeOrigin: true,
                  pathFilter: ${quote('javascript', prefix)},
                  ${strips && "pathRewrite: { '^/api': '' },"}
                }),
              );
            };
          `,
        },
      ],
      call,
      [say('Restart `npm start` afterwards.')],
    );
  },
} satisfies DevelopmentProxy;
