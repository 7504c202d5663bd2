// A button that copies the words of another element: shown only where the browser can. What it says then stands on it.

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const { copy, saidCopied } = button.dataset
  const from = document.querySelector(`#${copy}`)
  if (!from || !navigator.clipboard) continue
  button.hidden = false
  button.addEventListener('click', () => {
    void navigator.clipboard
      .writeText(from.textContent ?? '')
      .then(() => (button.textContent = saidCopied ?? button.textContent))
  })
}
