import { Field, Input } from '@fluentui/react-components';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with the value. */
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly inputMode?: 'numeric';
  readonly required?: boolean;
}

/** A labelled input of one line. */
export function TextField(props: TextFieldProps) {
  const { label, value, change, hint = null, error = null, required = false, ...input } = props;
  return (
    <Field label={label} hint={hint} required={required} validationMessage={error}>
      <Input
        {...input}
        value={value}
        onChange={(_, data) => {
          change(data.value);
        }}
      />
    </Field>
  );
}
