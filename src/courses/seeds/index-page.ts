import { escaped } from './cmi5-xml.ts'
import type { CourseContent } from './course-content.ts'

/** The page of a package. Without script, or when the script is too new for the phone, it says what to do. */
export const indexPage = (course: CourseContent): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#86311f">
<title>${escaped(course.title)}</title>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="player.css">
<script src="player.js" defer></script>
</head>
<body>
<div id="course">
<main class="page">
<h1>${escaped(course.title)}</h1>
<p>Le cours s’ouvre. S’il ne vient pas, votre téléphone est peut-être trop ancien.</p>
<p>Demandez de l’aide à votre formatrice ou à votre formateur.</p>
</main>
</div>
<script type="application/json" id="content">${JSON.stringify(course).replaceAll('<', '\\u003c')}</script>
</body>
</html>
`
