/** CHANGELOG.md as data: its sections by version, and the step from "Unreleased" to a version. */

/** The heading of what no version has yet. */
export const UNRELEASED = 'Unreleased';

/** Return what the section of a version says, without its heading; null when there is no such section. */
export function sectionOf(changelog: string, version: string): string | null {
  const section = changelog.split(/^## /m).find((part) => part.split(/[\s[\]]+/).find(Boolean) === version);
  return section === undefined ? null : section.slice(section.indexOf('\n') + 1).trim();
}

/**
 * Return the changelog with what was unreleased under a version and the day of its release (YYYY-MM-DD), and an empty
 * section for what comes after.
 * @throws Error when nothing is unreleased, or the version has a section already.
 */
export function releaseSection(changelog: string, version: string, day: string): string {
  if (!sectionOf(changelog, UNRELEASED)) throw new Error('CHANGELOG.md says of nothing that it is unreleased.');
  if (sectionOf(changelog, version) !== null) throw new Error(`CHANGELOG.md has a section ${version} already.`);
  return changelog.replace(`## ${UNRELEASED}\n`, `## ${UNRELEASED}\n\n## ${version} - ${day}\n`);
}
