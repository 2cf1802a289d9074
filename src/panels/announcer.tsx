/** Says to screen readers what has just been selected; silent for everybody else. */
export function Announcer({ message }: { message: string }) {
  return (
    <p class="visually-hidden" role="status" aria-live="polite" data-announcer="">
      {message}
    </p>
  );
}
