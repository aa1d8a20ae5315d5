import { say } from '../../engine/say.ts';
import { code, indented } from '../printing/code.ts';
import { quote } from '../printing/quote.ts';
import { type DevelopmentProxy, proxied, routeTo } from './proxy.ts';

/** Since version 5 only a list; the object in older tutorials causes an error (measured). */
export default {
  id: 'webpack-dev-server',
  name: 'webpack-dev-server',
  docs: 'https://webpack.js.org/configuration/dev-server/#devserverproxy',
  provenance: 'run',
  print(url) {
    const { target, prefix, strips, call } = routeTo(url);
    const lines = code`
      devServer: {
        proxy: [
          {
            context: [${quote('javascript', prefix)}],
            target: ${quote('javascript', target)},
            changeOrigin: true,
            ${strips && "pathRewrite: { '^/api': '' },"}
          },
        ],
      },
    `;
    return proxied(
      [
        {
          file: 'webpack.config.js',
          where: say('In the exported object.'),
          language: 'javascript',
          code: indented('  ', lines),
          above: 'module.exports = {',
        },
      ],
      call,
    );
  },
} satisfies DevelopmentProxy;
