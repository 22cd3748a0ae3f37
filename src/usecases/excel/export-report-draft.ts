/** Under this name, among the drafts, stands what the server is still to hear of files that were written here. */
export const EXPORT_REPORT_DRAFT = 'exported:';
