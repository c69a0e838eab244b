/** Signs what a browser keeps. No placeholder: a stage without its own key does not deploy. */
export const sessionKey = new sst.Secret("SessionKey");
