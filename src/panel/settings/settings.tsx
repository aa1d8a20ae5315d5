/** The settings: each is kept as soon as it is changed. */
import { useId } from 'react';
import type { Backend } from '../../backends/backend.ts';
import type { Settings } from '../../journal/settings.ts';
import { Button } from '../controls/button.tsx';
import { CheckLine } from '../controls/check-line.tsx';
import { Notice, Refusal } from '../controls/notice.tsx';
import { Select } from '../controls/select.tsx';
import { fileName, saveFile } from '../handover/save.ts';
import { Text } from '../legible/text.tsx';
import { type Kept, useKept } from '../preferences/kept.ts';
import { type Preferences, usePreferences } from '../preferences/preferences.ts';
import { words } from '../words.ts';
import '../tokens.css';
import '../panel.css';
import './settings.css';

interface Props {
  /** Present if the browser denies the extension access to sites. */
  onAllow?: (() => void) | undefined;
  backends: Backend[];
  settings: Kept<Settings>;
}

export function SettingsPage({ backends, settings, onAllow }: Props) {
  const [preferences, change, refusal] = usePreferences();
  const [{ recordEveryTab }, changeSettings, refused = refusal] = useKept(settings);
  return (
    <main className="settings">
      <h1>{words.settings.title}</h1>
      {onAllow && <Notice text={words.empty.noAccess} action={words.empty.allow} onAction={onAllow} />}
      <Check
        label={words.settings.everyTab}
        how={words.settings.everyTabHow}
        checked={recordEveryTab}
        onChange={(recordEveryTab) => changeSettings({ recordEveryTab })}
      />
      <Check
        label={words.settings.preserveLog}
        checked={preferences.preserveLog}
        onChange={(preserveLog) => change({ preserveLog })}
      />
      <Check label={words.settings.mask} checked={preferences.mask} onChange={(mask) => change({ mask })} />
      <Choice
        label={words.settings.backend}
        how={words.settings.backendHow}
        value={preferences.backend ?? ''}
        options={[{ id: '', name: words.settings.anyBackend }, ...backends]}
        onChange={(backend) => change({ backend })}
      />
      <Choice
        label={words.settings.environment}
        value={preferences.environment}
        options={Object.entries(words.settings.environments).map(([id, name]) => ({ id, name }))}
        onChange={(environment) => change({ environment: environment as Preferences['environment'] })}
      />
      <p>
        <Button
          onClick={() =>
            saveFile(
              fileName('settings.json', new Date()),
              JSON.stringify({ ...preferences, recordEveryTab }, undefined, 2),
            )
          }
        >
          {words.settings.export}
        </Button>
      </p>
      {refused === undefined ? (
        <p className="subtle">{words.settings.kept}</p>
      ) : (
        <Refusal>{words.notKept(refused)}</Refusal>
      )}
      <p>
        <a className="subtle" href="/licences.txt" target="_blank" rel="noreferrer">
          {words.settings.licences}
        </a>
      </p>
    </main>
  );
}

interface CheckProps {
  label: string;
  how?: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

function Check({ label, how, checked, onChange }: CheckProps) {
  const howId = useId();
  return (
    <div className="setting">
      <CheckLine checked={checked} onChange={onChange} describedBy={how && howId}>
        {label}
      </CheckLine>
      {how && <How id={howId}>{how}</How>}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  how?: string;
  value: string;
  options: { id: string; name: string }[];
  onChange(value: string): void;
}

function Choice({ label, how, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="setting">
      <label htmlFor={id}>{label}</label>
      <Select id={id} aria-describedby={how && `${id}-how`} value={value} items={options} onSelect={onChange} />
      {how && <How id={`${id}-how`}>{how}</How>}
    </div>
  );
}

/** What the setting means, read aloud with it. */
function How({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} className="subtle">
      <Text>{children}</Text>
    </p>
  );
}
