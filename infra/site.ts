import { production, siteCertificate, siteDomain } from "./stage.ts";

// SST's own format logs path and address. A path may hold a sign-in token, an address is personal data.
const accessLog = JSON.stringify({
  requestTime: "$context.requestTime",
  requestId: "$context.requestId",
  method: "$context.httpMethod",
  status: "$context.status",
  latencyMs: "$context.responseLatency",
  integrationError: "$context.integrationErrorMessage",
});

/**
 * The site's door. An HTTP API, not CloudFront before a function URL: the pages post plain HTML
 * forms, and CloudFront's signed origin wants a body hash with every POST, which no form sends.
 */
export const site = new sst.aws.ApiGatewayV2("Site", {
  // The pages and the API are one origin.
  cors: false,
  domain: siteDomain && siteCertificate ? { name: siteDomain, dns: false, cert: siteCertificate } : undefined,
  accessLog: { retention: production ? "1 year" : "1 month" },
  transform: {
    stage(stage) {
      // Room for the last hour before a national deadline; a flood beyond it is refused at the door.
      stage.defaultRouteSettings = { throttlingRateLimit: 500, throttlingBurstLimit: 1000 };
      stage.accessLogSettings = $output(stage.accessLogSettings).apply((settings) => ({
        destinationArn: settings?.destinationArn ?? "",
        format: accessLog,
      }));
    },
  },
});
