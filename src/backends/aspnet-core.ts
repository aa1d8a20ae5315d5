import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part, Snippet } from './backend.ts';
import { code, indented } from './printing/code.ts';
import { fromEnvironment } from './printing/origins.ts';
import { quoteAll } from './printing/quote.ts';
import { configurable } from './printing/variant.ts';
import { listedMethods, notesFor, removesOthers, variesForPages } from './printing/wording.ts';

export default {
  id: 'aspnet-core',
  name: 'ASP.NET Core',
  docs: 'https://learn.microsoft.com/aspnet/core/security/cors',
  provenance: 'run',
  variants: [
    configurable(
      'minimal',
      () => say('Minimal hosting'),
      (policy, placement) =>
        placement === 'before-auth'
          ? guessed(program(policy, placement, withAuthentication))
          : program(policy, placement, minimal),
    ),
    configurable(
      'authentication',
      () => say('Minimal hosting with authentication'),
      (policy, placement) => program(policy, placement, withAuthentication),
    ),
    configurable(
      'controllers',
      () => say('Controllers'),
      (policy, placement) => program(policy, placement, controllers),
    ),
    configurable('startup', () => say('Startup.cs (3.1 to 5)'), startup),
  ],
} satisfies Backend;

/** The lines of a Program.cs around `UseCors`, as the project templates write them. */
interface Pipeline {
  /** Lines to write out below `UseCors`; they move there from where they stood. */
  follow?: string;
  below: string;
}

const minimal: Pipeline = { below: 'app.MapGet(' };
const controllers: Pipeline = { below: 'app.UseAuthorization();' };
/** If they are left out, WebApplication runs these two before `UseCors`, and they answer the preflight with 401. */
const withAuthentication: Pipeline = {
  follow: 'app.UseAuthentication();\napp.UseAuthorization();',
  below: 'app.MapGet(',
};

function program(policy: Policy, placement: Placement, { follow, below }: Pipeline): Snippet {
  const services: Part = {
    file: 'Program.cs',
    where: say('Above `var app = builder.Build();`.'),
    language: 'csharp',
    code: addCors('builder.Services', policy),
    above: 'var builder = WebApplication.CreateBuilder(args);',
    below: 'var app = builder.Build();',
  };
  const problem = 'Results.Problem().ExecuteAsync(context)';
  const middleware: Part = {
    file: 'Program.cs',
    where: places[placement](),
    language: 'csharp',
    code: [middlewareLines(placement, problem), follow].filter((piece) => piece !== undefined).join('\n'),
    above: 'var app = builder.Build();',
    below: follow === undefined ? (belowPlaced[placement] ?? below) : below,
    replaces: [earlier, ...(follow === undefined ? [] : [follow])].join('\n'),
  };
  return { parts: [services, middleware], notes: notes(policy, placement) };
}

/** The policy from the documentation: its origins would be allowed beside those of the default policy (measured). */
const earlier = 'app.UseCors("AllowAll");';

/**
 * How the app authenticates is not known: without the services for it, `UseAuthorization` makes the app fail at the
 * start (measured).
 */
function guessed({ parts, notes }: Snippet): Snippet {
  const without = say(
    'Leave out `UseAuthentication` and `UseAuthorization` if the app calls neither `AddAuthentication` nor `AddAuthorization`.',
  );
  return { parts, notes: [without, ...notes] };
}

const places: Record<Placement, () => string> = {
  'app-wide': () =>
    say('Directly below `var app = builder.Build();`, above the endpoints and every middleware that can answer.'),
  'before-auth': () => say('Directly below `var app = builder.Build();`, above authentication and authorization.'),
  'before-redirect': () =>
    say('Directly below `var app = builder.Build();`, above `app.UseHttpsRedirection();` and every other redirect.'),
  'on-errors': () => say('Directly below `var app = builder.Build();`, above everything that can fail.'),
  'one-layer': () =>
    say('Directly below `var app = builder.Build();`, above the endpoints, as the only place that sets these headers.'),
  'every-route': () => say('Directly below `var app = builder.Build();`, above the endpoints.'),
};

const belowPlaced: Partial<Record<Placement, string>> = {
  'before-redirect': 'app.UseHttpsRedirection();',
};

/** Before .NET 6 the pipeline is in `Configure`, and `UseCors` has to stand below `UseRouting` to see the endpoints. */
function startup(policy: Policy, placement: Placement): Snippet {
  const services: Part = {
    file: 'Startup.cs',
    where: say('In `ConfigureServices`.'),
    language: 'csharp',
    code: indented('        ', addCors('services', policy)),
    above: '    public void ConfigureServices(IServiceCollection services)\n    {',
  };
  const early = placement === 'before-redirect' || placement === 'on-errors';
  const middleware: Part = {
    file: 'Startup.cs',
    where: early
      ? say('In `Configure`, as its first lines.')
      : say('In `Configure`, below `app.UseRouting();` and above authentication, authorization and endpoints.'),
    language: 'csharp',
    code: indented('        ', middlewareLines(placement, 'Task.CompletedTask')),
    above: early
      ? '    public void Configure(IApplicationBuilder app, IWebHostEnvironment env)\n    {'
      : '        app.UseRouting();',
    below: early ? '        app.UseRouting();' : '        app.UseEndpoints(',
    replaces: `        ${earlier}`,
  };
  return { parts: [services, middleware], notes: notes(policy, placement) };
}

function addCors(services: string, policy: Policy): string {
  const methods = listedMethods(policy);
  const policyLines = code`
    ${policy.origins === 'any' ? '.AllowAnyOrigin()' : `.WithOrigins(${fromEnvironment('csharp', policy) ?? quoteAll('csharp', policy.origins)})`}
    ${policy.credentials && '.AllowCredentials()'}
    ${methods.length > 0 && `.WithMethods(${quoteAll('csharp', methods)})`}
    ${policy.headers.length > 0 && `.WithHeaders(${quoteAll('csharp', policy.headers)})`}
    ${policy.exposed.length > 0 && `.WithExposedHeaders(${quoteAll('csharp', policy.exposed)})`}
    ${policy.maxAge !== undefined && `.SetPreflightMaxAge(TimeSpan.FromSeconds(${policy.maxAge}))`}
  `;
  return code`
    ${services}.AddCors(options => options.AddDefaultPolicy(policy => policy
        ${policyLines}));
  `;
}

/** Measured on .NET 10 in production: without an exception handler, a 500 leaves Kestrel with none of these headers. */
function middlewareLines(placement: Placement, answer: string): string {
  const handler = `app.UseExceptionHandler(errors => errors.Run(context => ${answer}));`;
  if (placement === 'on-errors') return `${handler}\napp.UseCors();`;
  return placement === 'every-route' ? `${varies}\napp.UseCors();` : 'app.UseCors();';
}

/**
 * `UseCors` sends `Vary` only for several origins, and only to pages (measured), but a cache keeps every answer.
 * `Append` would need a `using` that the templates before .NET 6 lack.
 */
const varies = code`
  app.Use((context, next) =>
  {
      context.Response.Headers["Vary"] = "Origin";
      return next();
  });
`;

function notes(policy: Policy, placement: Placement): string[] {
  return [
    ownNotes[placement]?.(),
    removesOthers(),
    ofEndpoints(),
    ...variesForPages(placement, 'ASP.NET Core'),
    ...notesFor(policy, placement, 'ASP.NET Core'),
  ].filter((note) => note !== undefined);
}

/**
 * Such an endpoint answers under the attribute's own policy, or with a 500 if no middleware below the routing has read its
 * metadata (both measured). `UseCors` stays above the redirects. The path of an exception handler is routed only if the routing
 * stands below it.
 */
const ofEndpoints = () =>
  say(
    'An endpoint that keeps a policy of its own, by `[EnableCors("…")]`, `[DisableCors]` or `RequireCors`, does not take this one. It answers 500 where `UseCors` stands above `app.UseRouting();`: then move that line directly above `UseCors`, and `UseExceptionHandler` above both.',
  );

const ownNotes: Partial<Record<Placement, () => string>> = {
  'on-errors': () => say('If the app has its own `UseExceptionHandler`, keep that one and leave this one out.'),
  'one-layer': () =>
    say('An App Service with origins set in its own CORS page overrules this code. Use one of the two.'),
};
