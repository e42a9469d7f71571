const pad = (value: number): string => String(value).padStart(2, '0');

/** A moment as the settings tables store it: `YYYY-MM-DD HH:mm` in local time. */
export function minuteText(now: Date): string {
  const day = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  return `${day} ${pad(now.getHours())}:${pad(now.getMinutes())}`;
}
