import { useRef } from 'react';
import { Button } from '@fluentui/react-components';
import { READABLE } from '../../../files/content/readable';

interface FileChoiceProps {
  /** Of the button. */
  readonly label: string;
  /** Of the input that the button opens. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly multiple?: boolean;
  /** At least one file. */
  readonly choose: (files: readonly File[]) => void;
}

/** A button by which files of the kinds that can be read are chosen. */
export function FileChoice({ label, name, isBusy, multiple, choose }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        disabledFocusable={isBusy}
        onClick={() => {
          input.current?.click();
        }}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={multiple}
        hidden
        accept={READABLE.join(',')}
        aria-label={name}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // Otherwise choosing the same files again would be no change.
          target.value = '';
          if (files.length > 0) choose(files);
        }}
      />
    </>
  );
}
