/**
 * What the Network panel offers on a right click on a request: ways to copy it. Secrets are masked here as elsewhere.
 */
import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { reproduce } from '../../engine/reproduce.ts';
import { maskedUrl, type Secrets } from '../../engine/secrets.ts';
import { copy } from '../controls/copy.ts';
import { isReproducible } from '../diagnosis/reproducible.ts';
import { keepFromDevTools } from '../keyboard/keys.ts';
import { moved, moves } from '../list/moves.ts';
import { useSecrets } from '../preferences/preferences.ts';
import { words } from '../words.ts';
import { type HandedOver, jsonOf } from './json.ts';
import { failed, type Mishap } from './mishap.tsx';

interface Props {
  request: HandedOver;
  /** In pixels of the panel. The menu stays inside the panel. */
  at: { left: number; top: number };
  /** @param mishap present if it could not be copied */
  onCopied(mishap?: Mishap): void;
  /** The person is done with the menu. */
  onLeave(): void;
  /** Focus went elsewhere. */
  onBlur(): void;
}

export function RequestMenu({ request, at, onCopied, onLeave, onBlur }: Props) {
  const secrets = useSecrets();
  const [refused, refuse] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const ways = waysToCopy(request, secrets);

  useLayoutEffect(() => box.current?.querySelector('button')?.focus(), []);
  // Coming back to the window means coming back to the list.
  useEffect(() => {
    window.addEventListener('blur', onLeave);
    return () => window.removeEventListener('blur', onLeave);
  }, [onLeave]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const move = moves[event.key];
    const isOver = event.key === 'Escape' || event.key === 'Tab';
    if (!move && !isOver) return;
    keepFromDevTools(event);
    if (!move) return onLeave();
    const items = [...event.currentTarget.querySelectorAll('button')];
    items[moved(move, items.indexOf(event.target as HTMLButtonElement), items.length, 1)]?.focus();
  };
  const copyAs = async (label: string, text: () => string) => {
    try {
      if (!(await copy(text()))) return refuse(label);
      onCopied();
    } catch (error) {
      onCopied({ ...failed(words.handOver.notCopied, 'copy', error), exchange: request.diagnosis.exchange });
    }
    onLeave();
  };

  return (
    <div
      ref={box}
      className="menu-items request-menu"
      role="menu"
      tabIndex={-1}
      aria-label={words.handOver.requestMenu}
      style={{ '--left': `${at.left}px`, '--top': `${at.top}px`, '--items': ways.length } as CSSProperties}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
      onBlur={(event) => {
        // The button stays the active element while the window has no focus.
        const { activeElement } = document;
        if (![event.relatedTarget, activeElement].some((element) => event.currentTarget.contains(element))) onBlur();
      }}
    >
      {ways.map(([label, text]) => (
        <button key={label} type="button" role="menuitem" tabIndex={-1} onClick={() => copyAs(label, text)}>
          {label === refused ? words.copy.refused : label}
        </button>
      ))}
    </div>
  );
}

type Way = [label: string, text: () => string];

/** For an allowed request the diagnosis offers nothing to hand on either. */
function waysToCopy(request: HandedOver, secrets: Secrets): Way[] {
  const { exchange, explanation } = request.diagnosis;
  const asked = exchange.hops[0]?.url ?? '';
  const curlOf = () => reproduce(request.diagnosis, secrets).request.command;
  const url: Way = [words.handOver.url, () => (secrets === 'masked' ? maskedUrl(asked) : asked)];
  const curl: Way = [words.handOver.curl, curlOf];
  const json: Way = [words.handOver.json, () => jsonOf(request, secrets)];
  if (!explanation) return [url];
  return isReproducible(exchange) ? [url, curl, json] : [url, json];
}
