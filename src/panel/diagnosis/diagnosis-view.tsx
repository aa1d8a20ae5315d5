/** One exchange explained, top to bottom: what is wrong, what happened, the evidence, why, the fix, the names. */
import { useRef } from 'react';
import type { Backend } from '../../backends/backend.ts';
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis, Explanation, Verdict } from '../../engine/judgement.ts';
import type { ExchangeNote } from '../../engine/notes.ts';
import { afterFirstMended } from '../../engine/predict.ts';
import type { Diagnose } from '../diagnoses.ts';
import { Broken, ErrorBoundary } from '../error-boundary.tsx';
import { topicsFor } from '../guide/topic-of.ts';
import type { TopicId } from '../guide/topics.ts';
import type { Circumstances } from '../handover/circumstances.ts';
import { HandOver } from '../handover/hand-over.tsx';
import { VerdictIcon, WarningIcon } from '../icons.tsx';
import { legible } from '../legible.ts';
import { scrollToTop } from '../scroll.ts';
import { Text } from '../text.tsx';
import { clockExact, words } from '../words.ts';
import { CallStackView } from './call-stack.tsx';
import { AlsoFailing, Checklist, otherFailures } from './checklist.tsx';
import { DevelopmentProxies } from './development-proxy.tsx';
import { EvidenceView } from './evidence.tsx';
import { Fix } from './fix.tsx';
import { useFixChoice } from './fix-choice.ts';
import { proxyOffer } from './proxy-offer.ts';
import { Reproduce } from './reproduce.tsx';
import { isReproducible } from './reproducible.ts';
import { Sequence } from './sequence.tsx';

interface Props {
  diagnosis: Diagnosis;
  /** All that is in the journal. */
  exchanges: Exchange[];
  /** What DevTools alone knows of this request. */
  note?: ExchangeNote | undefined;
  /** What is known beside its messages, for whoever it is handed to. */
  circumstances: Circumstances;
  backends: Backend[];
  diagnose: Diagnose;
  onGuide(topic: TopicId): void;
}

export function DiagnosisView(props: Props) {
  const { diagnosis, note, backends } = props;
  const { exchange, verdict, credentials, checklist, steps, explanation, warnings = [] } = diagnosis;
  const others = otherFailures(checklist, verdict);
  const offer = proxyOffer(diagnosis);
  const choice = useFixChoice(diagnosis, backends);
  const fix = useRef<HTMLHeadingElement>(null);
  const proxy = useRef<HTMLElement>(null);
  return (
    <article className="diagnosis">
      <Heading
        diagnosis={diagnosis}
        onToFix={() => jumpTo(fix.current)}
        onToProxy={offer?.mayBeForeign ? () => jumpTo(proxy.current) : undefined}
      />
      {steps.length > 0 && <Sequence diagnosis={diagnosis} />}
      {explanation && explanation.evidence.length > 0 && <EvidenceView evidence={explanation.evidence} />}
      {others.length > 0 && <AlsoFailing checks={others} next={afterFirstMended(exchange, credentials)} />}
      {checklist.length > 0 && <Checklist checklist={checklist} />}
      {explanation && <Why text={explanation.why} />}
      {explanation && (
        <ErrorBoundary subject={diagnosis} exchange={exchange}>
          <Fix heading={fix} repair={explanation.repair} choice={choice} {...props} />
        </ErrorBoundary>
      )}
      {offer && <DevelopmentProxies heading={proxy} offer={offer} />}
      {warnings.map((warning) => (
        <WarningView key={warning.cause} warning={warning} {...props} />
      ))}
      {note?.callStack && <CallStackView stack={note.callStack} />}
      {explanation && isReproducible(exchange) && (
        <ErrorBoundary subject={diagnosis} exchange={exchange}>
          <Reproduce diagnosis={diagnosis} />
        </ErrorBoundary>
      )}
      {explanation && <HandOver choice={choice} {...props} />}
      {diagnosis.failures?.map((failure) => (
        <Broken key={failure.part} failure={failure} exchange={exchange} />
      ))}
      <Facts diagnosis={diagnosis} note={note} />
      <LearnMore explanations={[explanation, ...warnings].filter((one) => one !== undefined)} onGuide={props.onGuide} />
    </article>
  );
}

function jumpTo(heading: HTMLElement | null): void {
  const details = heading?.closest('.details');
  if (!heading || !details) return;
  scrollToTop(details, heading, 8);
  heading.focus({ preventScroll: true });
}

interface HeadingProps {
  diagnosis: Diagnosis;
  onToFix(): void;
  /** Present where the server may not be the person's to change. */
  onToProxy: (() => void) | undefined;
}

function Heading({ diagnosis, onToFix, onToProxy }: HeadingProps) {
  const { exchange, verdict, explanation } = diagnosis;
  const happened = explanation?.happened ?? noteOf(verdict);
  return (
    <header className="diagnosis-heading">
      <h2>
        <VerdictIcon outcome={verdict.outcome} />
        <span>
          <Text>{explanation?.title ?? titleOf(verdict)}</Text>
        </span>
      </h2>
      <RequestLine exchange={exchange} />
      {happened && (
        <p>
          <Text>{happened}</Text>
        </p>
      )}
      {explanation?.because && (
        <p className="because">
          {words.diagnosis.probably} <Text>{explanation.because}</Text>
        </p>
      )}
      {verdict.outcome === 'cannot tell' && verdict.candidates.length > 0 && (
        <Candidates exchange={exchange} candidates={verdict.candidates} />
      )}
      {explanation && (
        <p className="jumps">
          <button type="button" className="link-button" onClick={onToFix}>
            {words.diagnosis.toFix}
          </button>
          {onToProxy && (
            <button type="button" className="link-button" onClick={onToProxy}>
              {words.proxy.jump}
            </button>
          )}
        </p>
      )}
    </header>
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
  if (verdict.outcome === 'allowed') return (verdict.orElse ?? []).map(words.diagnosis.blockedIf).join(' ');
  return '';
}

function RequestLine({ exchange }: { exchange: Exchange }) {
  const { method = '', url = '' } = exchange.hops[0] ?? {};
  return (
    <p className="request-line">
      <code>
        {legible(method)} {legible(url)}
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

function Candidates({ exchange, candidates }: { exchange: Exchange; candidates: string[] }) {
  return (
    <>
      <p>{words.diagnosis.candidates(exchange.family)}:</p>
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

function Why({ text }: { text: string }) {
  return (
    <section>
      <h3>{words.diagnosis.why}</h3>
      <p>
        <Text>{text}</Text>
      </p>
    </section>
  );
}

/** The request passed; what is fragile about it is no failure, and is not shown as one. */
function WarningView({ warning, ...props }: { warning: Explanation } & Props) {
  const choice = useFixChoice(props.diagnosis, props.backends);
  return (
    <>
      <section className="warning">
        <h3>
          <WarningIcon />
          <span>
            <Text>{warning.title}</Text>
          </span>
        </h3>
        <p>
          <Text>{warning.happened}</Text>
        </p>
        <p>
          <Text>{warning.why}</Text>
        </p>
      </section>
      {warning.evidence.length > 0 && <EvidenceView evidence={warning.evidence} />}
      <Fix repair={warning.repair} choice={choice} {...props} />
    </>
  );
}

function Facts({ diagnosis, note }: Pick<Props, 'diagnosis' | 'note'>) {
  const { exchange, verdict, credentials, servers = [] } = diagnosis;
  const exactErrors = [note?.preflightError, note?.error].filter((error) => error !== undefined);
  return (
    <section>
      <h3>{words.diagnosis.facts}</h3>
      <dl className="facts">
        {verdict.outcome === 'blocked' && (
          <>
            <dt>{words.diagnosis.calls(exchange.family)}</dt>
            <dd>
              <BrowserName verdict={verdict} />
            </dd>
          </>
        )}
        {exactErrors.length > 0 && (
          <>
            <dt>{words.diagnosis.exactError}</dt>
            <dd>
              {exactErrors.map((error) => (
                <div key={error}>
                  <code>{legible(error)}</code>
                </div>
              ))}
            </dd>
          </>
        )}
        <dt>{words.diagnosis.credentials}</dt>
        <dd>
          {words.diagnosis.credentialModes[credentials.mode]} <Text>{credentials.reason}</Text>
        </dd>
        {servers.length > 0 && (
          <>
            <dt>{words.diagnosis.answeredBy}</dt>
            <dd>
              {servers.map(({ name, confidence, because }) => (
                <div key={name}>
                  {words.diagnosis.server(name, confidence)} <Text>{because}</Text>
                </div>
              ))}
            </dd>
          </>
        )}
        <dt>{words.diagnosis.type}</dt>
        <dd>
          <code>{legible(exchange.type)}</code>
        </dd>
        <dt>{words.diagnosis.started}</dt>
        <dd>{clockExact.format(exchange.startedAt)}</dd>
      </dl>
    </section>
  );
}

function BrowserName({ verdict: { code, parameter, error, orElse } }: { verdict: Verdict & { outcome: 'blocked' } }) {
  const details = [parameter, error].filter((detail): detail is string => detail !== undefined && detail !== '');
  return (
    <>
      <code>{legible(code)}</code>
      {details.map((detail) => (
        <span key={detail}>
          {' '}
          (<code>{legible(detail)}</code>)
        </span>
      ))}
      {orElse?.map((alternative) => (
        <span key={alternative.when}>
          , <Text>{words.diagnosis.orElse(alternative)}</Text>
        </span>
      ))}
    </>
  );
}

function LearnMore({ explanations, onGuide }: { explanations: Explanation[] } & Pick<Props, 'onGuide'>) {
  const links = explanations.flatMap(({ learnMore }) => learnMore);
  const once = [...new Map(links.map((link) => [link.url, link])).values()];
  const guided = [...new Set(explanations.flatMap(({ cause }) => topicsFor(cause)))];
  if (once.length === 0) return null;
  return (
    <section>
      <h3>{words.diagnosis.learnMore}</h3>
      <ul className="links">
        {guided.map((id) => (
          <li key={id}>
            <button type="button" className="link-button" onClick={() => onGuide(id)}>
              {words.guide.link(words.guide.names[id])}
            </button>
          </li>
        ))}
        {once.map((link) => (
          <li key={link.url}>
            <a href={link.url} target="_blank" rel="noreferrer">
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
