#nullable enable
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Golden.Tasks;

/// <summary>Fetches.</summary>
public class Client
{
    /// <summary>Fetches a text.</summary>
    /// <param name="url">From where.</param>
    /// <returns>The text.</returns>
    public Task<string> GetStringAsync(string url) => GetStringAsync(url, default);

    /// <summary>Fetches a text.</summary>
    /// <param name="url">From where.</param>
    /// <param name="cancellationToken">What cancels it.</param>
    /// <returns>The text.</returns>
    public Task<string> GetStringAsync(string url, CancellationToken cancellationToken) => Task.FromResult(url);

    public Task<string?> FindAsync(int number) => Task.FromResult<string?>(null);

    public ValueTask<int?> CountAsync() => default;

    public ValueTask FlushAsync(CancellationToken cancellationToken = default) => default;

    public Task<List<int>> ListAsync() => Task.FromResult(new List<int>());

    public Task<byte[]> ReadAsync(Client? from) => Task.FromResult<byte[]>([]);

    public static Task<Client> ConnectAsync() => Task.FromResult(new Client());

    public IAsyncEnumerable<string> LinesAsync() => null!;

    /// <summary>What is going on.</summary>
    public Task<bool> Completion => Task.FromResult(true);

    public void Follow(Task<bool> task, CancellationToken token) { }
}
