/** Every key of the panel, by where it works. */
import { words } from '../words.ts';

export function Shortcuts({ hasNetworkKeys }: { hasNetworkKeys: boolean }) {
  const { networkPanel, list } = words.shortcuts;
  return (
    <dl className="shortcuts">
      {[...(hasNetworkKeys ? networkPanel : []), ...list].map(([keys, does]) => (
        <div key={keys}>
          <dt>
            {keys.split(' ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
