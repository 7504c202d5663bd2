import { MASTERY_SCORE, type CourseContent } from './course-content.ts'

/** The structure of a course with its one assignable unit, as cmi5 § 13 and its schema ask. */
export function cmi5Xml(course: CourseContent): string {
  const texts = `<title><langstring lang="fr-FR">${escaped(course.title)}</langstring></title>
    <description><langstring lang="fr-FR">${escaped(course.description)}</langstring></description>`
  return `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="urn:uuid:${course.key}">
    ${texts}
  </course>
  <au id="urn:uuid:${course.key.slice(0, -2)}a1" moveOn="CompletedAndPassed" masteryScore="${MASTERY_SCORE}"
    launchMethod="OwnWindow" activityType="http://adlnet.gov/expapi/activities/lesson">
    ${texts}
    <url>index.html</url>
  </au>
</courseStructure>
`
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
