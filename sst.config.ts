/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app(input) {
    const production = input?.stage === "production";
    return {
      name: "bao-cao-thi-dua",
      home: "aws",
      // What people filed outlives the stage that received it.
      removal: production ? "retain" : "remove",
      protect: production,
      // Singapore: the nearest region to Vietnam that has every service used here.
      providers: { aws: { version: "7.20.0", region: "ap-southeast-1" } },
    };
  },
  async run() {
    // Order matters for these two only: they must be in force before the first component is made.
    await import("./infra/defaults.ts");
    await import("./infra/links.ts");

    const { site } = await import("./infra/site.ts");
    await import("./infra/web.ts");
    await import("./infra/schedule.ts");
    await import("./infra/bounces.ts");
    await import("./infra/assembly.ts");
    await import("./infra/alarms.ts");
    return { site: site.url };
  },
});
