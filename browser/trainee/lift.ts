// What is brought stands above what is typed, where a script can refuse it before it leaves. Without script it stays below: what is typed then
// leaves first, and is not lost with a file that is too heavy.
for (const part of document.querySelectorAll<HTMLElement>('[data-lift]'))
  if (part.parentElement) part.parentElement.insertBefore(part, part.parentElement.firstChild)
