// The page of a film is there before what sends it, which weighs as much as the page.
if (document.querySelector('[data-film]')) void import('./film/prepare.ts')
