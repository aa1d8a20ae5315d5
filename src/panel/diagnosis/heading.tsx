/** What a person reads first, without scrolling: what is wrong, with which request, and what to do about it. */
import { useContext } from 'react';
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis, Repair, Verdict } from '../../engine/judgement.ts';
import { LinkButton } from '../controls/button.tsx';
import { VerdictIcon, WarningIcon } from '../controls/icons.tsx';
import { legible } from '../legible/legible.ts';
import { atOnce } from '../legible/short-url.ts';
import { Paragraph, Text } from '../legible/text.tsx';
import { RevealContext } from '../surroundings/reveal.ts';
import { words } from '../words.ts';
import { blockedIf } from './facts.tsx';

interface Props {
  diagnosis: Diagnosis;
  onToFix(): void;
  /** Present if the server may not be the person's to change. */
  onToInstead: (() => void) | undefined;
}

export function Heading({ diagnosis, onToFix, onToInstead }: Props) {
  const { exchange, verdict, explanation, warnings = [] } = diagnosis;
  const happened = explanation?.happened ?? noteOf(verdict);
  const url = exchange.hops[0]?.url;
  const { request: reveal } = useContext(RevealContext);
  return (
    <header className="diagnosis-heading">
      <h2>
        <VerdictIcon outcome={verdict.outcome} />
        <span>
          <Text>{explanation?.title ?? titleOf(verdict)}</Text>
        </span>
      </h2>
      <RequestLine exchange={exchange} />
      {happened && <Paragraph>{happened}</Paragraph>}
      {explanation?.because && (
        <p className="because">
          {words.diagnosis.probably} <Text>{explanation.because}</Text>
        </p>
      )}
      {verdict.outcome === 'cannot tell' && verdict.candidates.length > 0 && (
        <Candidates candidates={verdict.candidates} />
      )}
      {explanation && (
        <p>
          <ToDo repair={explanation.repair} />
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning.cause} className="warned">
          <WarningIcon />
          <span>
            <Text>{warning.title}</Text> <ToDo repair={warning.repair} />
          </span>
        </p>
      ))}
      <p className="jumps">
        {(explanation || warnings.length > 0) && <LinkButton onClick={onToFix}>{words.diagnosis.toFix}</LinkButton>}
        {explanation && onToInstead && <LinkButton onClick={onToInstead}>{words.proxy.jump}</LinkButton>}
        {url !== undefined && reveal && (
          <LinkButton onClick={() => reveal(url)}>{words.diagnosis.toNetwork}</LinkButton>
        )}
      </p>
    </header>
  );
}

/** The fix in one sentence. The whole of it is further down. */
function ToDo({ repair }: { repair: Repair }) {
  return (
    <>
      <b>{words.diagnosis.fixWhere(repair.where)}:</b> <Text>{repair.instruction}</Text>
    </>
  );
}

function titleOf(verdict: Verdict): string {
  if (verdict.outcome === 'blocked') return words.diagnosis.blockedTitle;
  if (verdict.outcome === 'allowed') return words.diagnosis.allowedTitle;
  if (verdict.outcome === 'waiting') return words.diagnosis.waitingTitle;
  return words.diagnosis.cannotTellTitle;
}

function noteOf(verdict: Verdict): string {
  if (verdict.outcome === 'cannot tell') return verdict.reason;
  if (verdict.outcome === 'waiting') return verdict.note;
  if (verdict.outcome === 'allowed') return blockedIf(verdict.orElse?.filter(({ isRare }) => !isRare));
  return '';
}

function RequestLine({ exchange }: { exchange: Exchange }) {
  const { method = '', url = '' } = exchange.hops[0] ?? {};
  return (
    <p className="request-line">
      <code title={legible(url)}>
        {legible(method)} {atOnce(legible(url))}
      </code>{' '}
      <span className="subtle">
        <From initiator={exchange.initiator} />
      </span>
    </p>
  );
}

function From({ initiator }: { initiator: string | undefined }) {
  if (initiator === undefined) return words.diagnosis.fromHidden;
  if (initiator === 'null') return words.diagnosis.fromOpaque;
  return (
    <>
      {words.diagnosis.from} <code>{legible(initiator)}</code>
    </>
  );
}

function Candidates({ candidates }: { candidates: string[] }) {
  return (
    <>
      <p>{words.diagnosis.candidates}:</p>
      <ul className="candidates">
        {candidates.map((code) => (
          <li key={code}>
            <code>{legible(code)}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
