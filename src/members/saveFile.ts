/** What file systems refuse in a name. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]/gu;

/** Offers a text as a file to keep: a frame may download what it has made itself. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replaceAll(REFUSED, '_');
  link.click();
  // The download reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
