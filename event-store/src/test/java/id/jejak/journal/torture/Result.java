package id.jejak.journal.torture;

/**
 * What came of it.
 *
 * @param exitCode 0 if all is as it should be
 * @param section the part of the document that the report belongs to
 * @param report in Markdown
 */
record Result(int exitCode, String section, String report) {}
