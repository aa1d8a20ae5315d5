// WebConfig.java: As a new file beside the application class, below its `package` line.
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
public class WebConfig implements WebMvcConfigurer {
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/**")
                .allowedOrigins(System.getenv("CORS_ORIGINS").split(", *"))
                .allowCredentials(true)
                .allowedMethods("GET", "HEAD", "POST", "PUT")
                .allowedHeaders("authorization", "content-type", "x-request-id")
                .exposedHeaders("x-total-count")
                .maxAge(600L);
    }
}

// Environment: In the environment that the server starts in: of its host, its service, or a shell, with `export` in front. Each place names its own origins.
// CORS_ORIGINS=http://localhost:5173,http://[::1]:5173,https://production.example

// Note: Spring answers a request from any other origin, or by any other method, with 403.

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.

// Note: `https://production.example` is a placeholder. Put your own origin in its place.
