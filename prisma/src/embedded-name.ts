/** What the address of the embedded database bears: behind all its connections there is one session (decision 0008). */
export const EMBEDDED_NAME = 'application_name=lianfang-embedded';
