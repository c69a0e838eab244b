/** What SES says of mail that came back, hours after it took it. */
export const bounced = new sst.aws.SnsTopic("Bounced");
