const icon = (shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.500" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shapes}</svg>`

/** Drawn for the player, in strokes; each goes with its word. */
export const icons = {
  listen: icon('<path d="M4 9v6h4l6 5V4L8 9zM18 8c2 2 2 6 0 8"/>'),
  silence: icon('<path d="M4 9v6h4l6 5V4L8 9zM17 10l4 4M21 10l-4 4"/>'),
  leave: icon('<path d="M6 6l12 12M18 6L6 18"/>'),
  next: icon('<path d="M5 12h14M13 6l6 6-6 6"/>'),
  back: icon('<path d="M19 12H5M11 6l-6 6 6 6"/>'),
  go: icon('<path d="M8 5l11 7-11 7z"/>'),
  right: icon('<path d="M5 13l5 5L20 6"/>'),
  wrong: icon('<path d="M12 4v11M12 20v.1"/>'),
  again: icon('<path d="M5 5v5h5M5 10a8 8 0 1 1-1 5"/>'),
  waiting: icon(
    '<path d="M3 3l18 18M5 12a10 10 0 0 1 4-2.500M2 8.500A15 15 0 0 1 7 5.600M12 5c4 0 7.500 1.500 10 3.500M15 9.500a10 10 0 0 1 4 2.500M9 16a4.500 4.500 0 0 1 6 0M12 20h.1"/>',
  ),
}
