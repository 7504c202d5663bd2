export { tutorialSite } from './routes.tsx'
export { tutorialSentences } from './sentences.ts'
export {
  insertStep,
  lockTutorial,
  replaceCaptions,
  tutorialOf,
  tutorialsOf,
  updatePicture,
} from './tutorial-store.ts'
export { TutorialView } from './tutorial-view.tsx'
export { CaptionsForm } from './captions-fields.tsx'
export { lengthOfFilm } from './read-length.ts'
export { linesOf, readCaptions, typedLines, type Line, type LineFaults } from './captions-form.ts'
export { FilmToWatch } from './film-to-watch.tsx'
export { besidesFilm, FilmView, StepList, Transcript } from './film-view.tsx'
export { renderSteps } from './render-steps.ts'
export { sendCaptions, sendPaper } from './send-tutorial.ts'
export { sendStepPicture } from './send-step-picture.ts'
export { sayTime } from './film-time.ts'
export { filmOf, readTime, writeVtt, type Caption, type Step, type Tutorial } from './tutorial.ts'
