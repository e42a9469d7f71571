import { useRef } from 'react';
import type { ChangeEvent } from 'react';
import {
  Button,
  Spinner,
  Text,
  ToggleButton,
  Toolbar,
  ToolbarDivider,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowResetRegular,
  CalendarLtrRegular,
  DocumentArrowDownRegular,
  FolderOpenRegular,
  LocalLanguageRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons';
import type { Preferences, Theme } from './preferences';
import type { Replacement } from './ReplaceDialog';
import type { Language, Words } from '../words/words';

interface BarProps {
  readonly words: Words;
  readonly language: Language;
  readonly theme: Theme;
  readonly busy: string | null;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onReplace: (replacement: Replacement) => void;
  readonly onPrefer: (change: Partial<Preferences>) => void;
}

/** The slim bar above grid and pane. */
export function Bar(props: BarProps) {
  const { words, busy } = props;
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <Text weight="semibold" className={styles.title}>
        {words.title}
      </Text>
      <Text size={200} className={styles.purpose}>
        {words.purpose}
      </Text>
      <div className={styles.busy} role="status">
        {busy !== null && <Spinner size="extra-tiny" label={busy} />}
      </div>
      <Toolbar size="small" aria-label={words.bar} className={styles.tools}>
        <WorkbookButtons {...props} />
        <ToolbarDivider />
        <PreferenceButtons {...props} />
      </Toolbar>
    </header>
  );
}

function WorkbookButtons({ words, busy, onOpen, onSave, onReplace }: BarProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    // Without this, choosing the same file again raises no event.
    target.value = '';
    if (file) onOpen(file);
  };
  const common = { ...button, disabled: busy !== null };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={words.open}
        onChange={choose}
      />
      <Button {...common} icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
        {words.open}
      </Button>
      <Button {...common} icon={<DocumentArrowDownRegular />} onClick={onSave}>
        {words.save}
      </Button>
      <Button
        {...common}
        icon={<ArrowResetRegular />}
        onClick={() => {
          onReplace({ kind: 'sample' });
        }}
      >
        {words.reset}
      </Button>
      <Button
        {...common}
        icon={<CalendarLtrRegular />}
        onClick={() => {
          onReplace({ kind: 'year' });
        }}
      >
        {words.year}
      </Button>
    </>
  );
}

function PreferenceButtons({ words, language, theme, onPrefer }: BarProps) {
  const dark = theme === 'dark';
  return (
    <>
      <Button
        {...button}
        icon={<LocalLanguageRegular />}
        aria-label={words.languageHint}
        onClick={() => {
          onPrefer({ language: language === 'zh-CN' ? 'en-US' : 'zh-CN' });
        }}
      >
        {words.language}
      </Button>
      <ToggleButton
        {...button}
        icon={dark ? <WeatherMoonRegular /> : <WeatherSunnyRegular />}
        checked={dark}
        aria-label={`${words.themeHint}: ${words.dark}`}
        onClick={() => {
          onPrefer({ theme: dark ? 'light' : 'dark' });
        }}
      >
        {dark ? words.dark : words.light}
      </ToggleButton>
    </>
  );
}

const button = { appearance: 'subtle', size: 'small' } as const;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { whiteSpace: 'nowrap' },
  purpose: {
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  busy: { flexGrow: 1, display: 'flex', justifyContent: 'center' },
  tools: { flexShrink: 0, padding: 0 },
});
