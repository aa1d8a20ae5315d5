import type { ReactNode } from 'react';
import { legible } from './legible.ts';

interface Piece {
  kind: 'prose' | 'code';
  text: string;
}

/** Splits text for people at its backticks. A backtick without a partner is an ordinary character. */
export function pieces(text: string): Piece[] {
  const parts = text.split(/`([^`]+)`/);
  return parts
    .map((part, index): Piece => ({ kind: index % 2 === 1 ? 'code' : 'prose', text: part }))
    .filter((piece) => piece.text !== '');
}

/** Text for people, with `code` between backticks as its only markup. */
export function Text({ children }: { children: string }): ReactNode {
  // Pieces never move within their text, so their position is their identity.
  return pieces(children).map(({ kind, text }, index) => {
    const key = `${index}${kind}`;
    return kind === 'code' ? <code key={key}>{legible(text)}</code> : <span key={key}>{legible(text)}</span>;
  });
}

/** Each a list's item; no two are alike. */
export function TextItems({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <li key={text}>
      <Text>{text}</Text>
    </li>
  ));
}

export function Paragraph({ className, children }: { className?: string; children: string }) {
  return (
    <p className={className}>
      <Text>{children}</Text>
    </p>
  );
}
