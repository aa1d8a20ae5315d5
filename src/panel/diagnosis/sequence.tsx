/** What happened between page, browser and server: drawn as a sequence, read aloud as an ordered list. */
import type { Course, Step, Verdict } from '../../engine/judgement.ts';
import { Paragraph, Text } from '../legible/text.tsx';
import { words } from '../words.ts';
import { type Lane, type Stroke, strokes } from './drawing.ts';

const lanes: Lane[] = ['page', 'browser', 'server'];
/** Wide enough for the lanes' names in every language. */
const at: Record<Lane, number> = { page: 18, browser: 72, server: 126 };
const middle = 10;

export function Sequence({ course, verdict }: { course: Course; verdict: Verdict }) {
  return (
    <section>
      <h3>{words.diagnosis.sequence}</h3>
      <div className="sequence">
        <div className="sequence-lanes" aria-hidden="true">
          {lanes.map((lane) => (
            <span key={lane} style={{ left: at[lane] }}>
              {words.diagnosis.lanes[lane]}
            </span>
          ))}
        </div>
        <ol>
          {strokes(course.steps, verdict).map((stroke) => (
            <StepView key={`${stroke.step.hop} ${stroke.step.stage} ${stroke.step.sentence}`} stroke={stroke} />
          ))}
        </ol>
      </div>
      {course.preflightReason && <Paragraph className="sequence-note">{course.preflightReason}</Paragraph>}
    </section>
  );
}

const aloud: Partial<Record<Step['state'], string>> = {
  failed: words.diagnosis.failed,
  'not reached': words.diagnosis.checkStates['not reached'],
};

function StepView({ stroke }: { stroke: Stroke }) {
  const { state, sentence } = stroke.step;
  return (
    <li className={`step is-${state.replace(' ', '-')}`}>
      <svg className="step-drawing" width="148" height="20" aria-hidden="true" focusable="false">
        {stroke.to ? (
          <Arrow from={at[stroke.from]} to={at[stroke.to]} failed={state === 'failed'} />
        ) : (
          <Mark stroke={stroke} />
        )}
      </svg>
      <span className="step-sentence">
        {aloud[state] && <span className="unseen">{aloud[state]}: </span>}
        <Text>{sentence}</Text>
      </span>
    </li>
  );
}

function Arrow({ from, to, failed }: { from: number; to: number; failed: boolean }) {
  const direction = Math.sign(to - from);
  const tip = to - direction;
  return (
    <>
      <path className="step-line" d={`M${from} ${middle}H${tip - direction * 4}`} />
      <path className="step-head" d={`M${tip} ${middle}l${-direction * 6} -3.5v7z`} />
      <circle className="step-origin" cx={from} cy={middle} r="2.5" />
      {failed && <Cross x={(from + to) / 2} />}
    </>
  );
}

/** Something that the browser decided on its own. */
function Mark({ stroke }: { stroke: Stroke }) {
  const x = at[stroke.from];
  if (stroke.step.state === 'failed') return <Cross x={x} />;
  return <circle className="step-decision" cx={x} cy={middle} r="3.5" />;
}

function Cross({ x }: { x: number }) {
  return (
    <>
      <circle className="step-cross" cx={x} cy={middle} r="6.5" />
      <path className="step-cross-lines" d={`M${x - 2.5} ${middle - 2.5}l5 5m0 -5l-5 5`} />
    </>
  );
}
