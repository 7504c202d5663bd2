export { openBeffroi, type Beffroi } from './open-beffroi.ts'
export { newVisitor, sentencesIn, type Answer, type Visitor } from './visitor.ts'
export { globalSetup, globalTeardown } from './database.ts'
export { castNow } from './moment.ts'
export { oddestInstants } from './instants.ts'
export { shared, withoutShared } from './inputs.ts'
export { openBrowser, program, withoutBrowser, type TestBrowser } from './browser.ts'
export { unopened } from './unopened.ts'
export { deadLinks } from './dead-links.ts'
export { formIn } from './form-in.ts'
export { formsIn, standingForms, type FoundForm } from './forms-in-page.ts'
export { listPages, pictureName, readers, type OnePage } from './page-list.ts'
export { HEAVIEST, weigh } from './page-weight.ts'
export { lettersOn } from './letters-on.ts'
export { meetOnWay } from './meet-on-way.ts'
export { hearLetters } from './hear-letters.ts'
export {
  allSent,
  closePage,
  cutNetwork,
  daysPass,
  putAside,
  moveWorkerClock,
  nothingKept,
  openForPhones,
  openPhone,
  until,
} from './phones.ts'
export { comeInByLetter, openGroup, type OpenedGroup } from './open-group.ts'
export { comeIn, newcomer, newOrganisation, type Newcomer, type Place } from './newcomer.ts'
export { late, open, seenAt, seenIn } from './lost-save.ts'
export { formFaults, NEW, queryFaults, segmentFaults, type SentForm } from './bad-input.ts'
export { readingsOf, toldWhy } from './reading-lines.ts'
export { stopWriting } from './stop-writing-store.ts'
export { asSeen } from './as-seen.ts'
export { saidInEach } from './said-in-each.ts'
export { openSecondMarket, type SecondMarket } from './second-market.ts'
export { everythingSold, moveHub } from './second-market-store.ts'
export { filledForms, linksIn, type FilledForm } from './filled-forms.ts'
export { makeSecond, type Second } from './second/make-second.ts'
export { trainees as secondTrainees } from './second/people.ts'
export { fillIn, linkIn, walk } from './walk.ts'
export { newReader, type Reader } from './reader.ts'
export { openPostOffice, type PostOffice } from './post-office.ts'
export { axeFaults, pageFaults } from './axe-faults.ts'
export { largeTextFaults, reachFaults } from './reach-faults.ts'
export { spokenPages, type SpokenPage } from '../app/languages/spoken-addresses.ts'
export { cutWords } from './cut-words.ts'
export { everyMinute } from './every-minute.ts'
export { mortal, type Mortal } from './mortal.ts'
export { openProvider, type ProviderBeside } from './provider-beside.ts'
export { writeFilm } from './write-film.ts'
export { writeVoice } from './write-voice.ts'
export { writeBasemap, type Feature } from './write-basemap.ts'
export { openEngine } from './engine/engine.ts'
export { type EnginePhone } from './engine/phone.ts'
export { openRelay } from './engine/relay.ts'
export {
  enginesBetween,
  fetchProgram,
  floorEngine,
  floorProgram,
  withoutFloorEngine,
} from './engine/programs.ts'
export { drawFrom, type Draw } from './draw.ts'
export { offlineRuns, type Ran } from './offline/offline-runs.ts'
export { openFront, type Front } from './offline/front.ts'
export { saidApart, saidTheSame, writtenApart } from './one-person.ts'
export { shortYears } from './short-years.ts'
export { contrast } from './contrast.ts'
