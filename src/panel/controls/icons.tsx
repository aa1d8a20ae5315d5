/**
 * Small drawings, 16 by 16, in the colour of their text. None carries a meaning alone: a word stands beside it or is
 * read aloud.
 */
import type { ReactNode } from 'react';
import type { Check, Verdict } from '../../engine/judgement.ts';
import type { Prediction } from '../../engine/predict.ts';

/** Outlines, except for filled parts. */
function Icon({ className = '', children }: { className?: string; children: ReactNode }) {
  return (
    <svg
      className={`icon ${className}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

const filled = { fill: 'currentColor', stroke: 'none' };

function Dot({ y = 8, r }: { y?: number; r: number }) {
  return <circle cx="8" cy={y} r={r} {...filled} />;
}

const cross = <path d="M5.5 5.5l5 5m0-5l-5 5" stroke="var(--surface)" strokeWidth="1.5" />;
const tick = <path d="M4 8.5l2.7 2.7L12 5.5" strokeWidth="1.5" />;
const ring = <circle cx="8" cy="8" r="5.5" />;

const verdictIcons: Record<Verdict['outcome'], ReactNode> = {
  blocked: (
    <Icon className="is-error">
      <Dot r={6} />
      {cross}
    </Icon>
  ),
  allowed: <Icon className="is-ok">{tick}</Icon>,
  waiting: (
    <Icon className="is-subtle">
      {ring}
      <path d="M8 5v3.2l2 1.3" />
    </Icon>
  ),
  'cannot tell': (
    <Icon className="is-warning">
      {ring}
      <path d="M6.4 6.6a1.6 1.6 0 113 .7c-.5.5-1.4.8-1.4 1.7" />
      <Dot y={10.9} r={0.8} />
    </Icon>
  ),
};

export function WarningIcon() {
  return (
    <Icon className="is-warning">
      <path d="M8 2.8l5.6 10H2.4zM8 6.4v3" />
      <Dot y={11.2} r={0.75} />
    </Icon>
  );
}

const checkIcons: Record<Check['state'], ReactNode> = {
  passed: verdictIcons.allowed,
  failed: verdictIcons.blocked,
  'not reached': (
    <Icon className="is-subtle">
      <path d="M5 8h6" strokeWidth="1.5" />
    </Icon>
  ),
};

export function VerdictIcon({ outcome }: { outcome: Verdict['outcome'] }) {
  return verdictIcons[outcome];
}

export function PredictionIcon({ outcome }: { outcome: Prediction['outcome'] }) {
  return verdictIcons[outcome === 'passes' ? 'allowed' : outcome === 'fails' ? 'blocked' : 'cannot tell'];
}

export function CheckIcon({ state }: { state: Check['state'] }) {
  return checkIcons[state];
}

/** A square stops what is running, a disc starts it. */
export function RecordIcon({ recording }: { recording: boolean }) {
  return recording ? (
    <Icon className="is-error">
      <rect x="3.5" y="3.5" width="9" height="9" rx="1.5" {...filled} />
    </Icon>
  ) : (
    <Icon>
      <Dot r={5} />
    </Icon>
  );
}

export function ClearIcon() {
  return (
    <Icon>
      {ring}
      <path d="M4.2 4.2l7.6 7.6" />
    </Icon>
  );
}

export function CopyIcon() {
  return (
    <Icon>
      <rect x="5.6" y="5.6" width="7" height="7.8" rx="1" />
      <path d="M10.4 3.2H4.2a1 1 0 00-1 1v6.4" />
    </Icon>
  );
}

export function DoneIcon() {
  return <Icon>{tick}</Icon>;
}

export function SaveIcon() {
  return (
    <Icon>
      <path d="M8 2.5v7m0 0l-2.8-2.8M8 9.5l2.8-2.8M3 11v2.5h10V11" />
    </Icon>
  );
}

export function GuideIcon() {
  return (
    <Icon>
      <path d="M8 4.5C6.5 3.4 4.5 3 2.5 3.2v9.3c2-.2 4 .2 5.5 1.3 1.5-1.1 3.5-1.5 5.5-1.3V3.2C11.5 3 9.5 3.4 8 4.5v9.3" />
    </Icon>
  );
}

export function SettingsIcon() {
  return (
    <Icon>
      <path d="M2.5 5h6m3.5 0h1.5M2.5 11h1.5m3.5 0h6" />
      <circle cx="10.2" cy="5" r="1.7" />
      <circle cx="5.8" cy="11" r="1.7" />
    </Icon>
  );
}

export function HelpIcon() {
  return (
    <Icon>
      <rect x="1.8" y="4" width="12.4" height="8" rx="1.2" />
      <path d="M4 6.5h1m1.7 0h1m1.7 0h1M4.8 9.5h6.4" />
    </Icon>
  );
}
