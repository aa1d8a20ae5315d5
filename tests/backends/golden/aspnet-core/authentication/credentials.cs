// Program.cs: Above `var app = builder.Build();`.
// above:
// var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
    .WithOrigins("http://localhost:5173")
    .AllowCredentials()));
// below:
// var app = builder.Build();

// Program.cs: Directly below `var app = builder.Build();`, above the endpoints and every middleware that can answer.
// instead of:
// app.UseCors("AllowAll");
// app.UseAuthentication();
// app.UseAuthorization();
// above:
// var app = builder.Build();
app.UseCors();
app.UseAuthentication();
app.UseAuthorization();
// below:
// app.MapGet(

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: An endpoint that keeps a policy of its own, by `[EnableCors("…")]`, `[DisableCors]` or `RequireCors`, does not take this one. It answers 500 where `UseCors` stands above `app.UseRouting();`: then move that line directly above `UseCors`, and `UseExceptionHandler` above both.

// Note: Other requests get neither these headers nor `Vary: Origin` from ASP.NET Core. If a cache or CDN stands in front, make `Origin` part of its cache key.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.
