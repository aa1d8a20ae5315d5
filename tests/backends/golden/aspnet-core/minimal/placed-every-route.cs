// Program.cs: Above `var app = builder.Build();`.
// above:
// var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
    .WithOrigins("http://localhost:5173")
    .AllowCredentials()
    .WithMethods("GET", "HEAD", "POST", "PUT")
    .WithHeaders("authorization", "content-type", "x-request-id")
    .WithExposedHeaders("x-total-count")
    .SetPreflightMaxAge(TimeSpan.FromSeconds(600))));
// below:
// var app = builder.Build();

// Program.cs: Directly below `var app = builder.Build();`, above the endpoints.
// above:
// var app = builder.Build();
app.Use((context, next) =>
{
    context.Response.Headers["Vary"] = "Origin";
    return next();
});
app.UseCors();
// below:
// app.MapGet(

// Note: `UseCors()` with a default policy covers every endpoint. Remove every other `UseCors`, and `RequireCors` and `[EnableCors]` from single ones.

// Note: Cookies travel between different sites only when they are set with `SameSite=None; Secure`.

// Note: The lists hold what this request asked for. Add what your other requests need.
