/** What reads aloud comes once the page is there, and only where this device may speak or somebody recorded what the page says. */
export function bringListening(): void {
  const src = document.querySelector<HTMLElement>('.listen[data-src]')?.dataset['src']
  const sounds = 'speechSynthesis' in window || document.querySelector('audio[data-listen]')
  if (src && sounds) import(/* @vite-ignore */ src).catch(() => {}) // without network: the button stays hidden
}
