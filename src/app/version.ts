/** The version in package.json, put in by the build. */
export const version: string = __APP_VERSION__;
