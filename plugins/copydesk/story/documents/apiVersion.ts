/** The Content Lake API that the plugin's queries are written for. */
export const API_VERSION = '2025-02-19'
