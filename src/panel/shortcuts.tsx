/** Every key the panel knows. */
import { words } from './words.ts';

export function Shortcuts() {
  return (
    <dl className="shortcuts">
      {words.shortcuts.list.map(([keys, does]) => (
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
